REM Types into workbooks what a list says, one cell a line: path, sheet, cell, kind, text, with tabs between; saves each as .xlsx.
REM The first thing that goes wrong (a locked cell, a sheet that is not there) goes to the list's path with ".loi" behind; "xong": nothing did.

Sub TypeAll(listPath As String)
  Dim listText, part, book As Object, openPath As String, target As Object, failure As String
  openPath = ""
  failure = "xong"
  On Error GoTo Failed
  For Each listText In Split(ReadText(listPath), Chr(10))
    If listText <> "" Then
      part = Split(listText, Chr(9))
      If part(0) <> openPath Then
        If openPath <> "" Then SaveAndClose(book)
        openPath = part(0)
        book = StarDesktop.loadComponentFromURL(ConvertToURL(openPath), "_blank", 0, Array(Named("Hidden", True)))
      End If
      target = book.Sheets.getByName(part(1)).getCellRangeByName(part(2))
      If part(3) = "chu" Then
        target.setString(part(4))
      Else
        target.setValue(Val(part(4)))
      End If
      If target.getString() = "" Or (part(3) <> "chu" And target.getValue() <> Val(part(4))) Then
        failure = "not taken: " & listText
        GoTo Done
      End If
    End If
  Next
  If openPath <> "" Then SaveAndClose(book)
  GoTo Done
Failed:
  failure = Error$ & " at " & Erl & ": " & listText
Done:
  WriteText(listPath & ".loi", failure)
  StarDesktop.terminate()
End Sub

Sub SaveAndClose(book As Object)
  book.storeToURL(book.URL, Array(Named("FilterName", "Calc MS Excel 2007 XML")))
  book.close(True)
End Sub

Function ReadText(path As String) As String
  Dim source As Object
  source = CreateUnoService("com.sun.star.io.TextInputStream")
  source.setInputStream(CreateUnoService("com.sun.star.ucb.SimpleFileAccess").openFileRead(ConvertToURL(path)))
  source.setEncoding("UTF-8")
  ReadText = source.readString(Array(), False)
  source.closeInput()
End Function

Sub WriteText(path As String, content As String)
  Dim sink As Object
  sink = CreateUnoService("com.sun.star.io.TextOutputStream")
  sink.setOutputStream(CreateUnoService("com.sun.star.ucb.SimpleFileAccess").openFileWrite(ConvertToURL(path)))
  sink.setEncoding("UTF-8")
  sink.writeString(content)
  sink.closeOutput()
End Sub

Function Named(key As String, content As Variant) As Object
  Dim pair As New com.sun.star.beans.PropertyValue
  pair.Name = key
  pair.Value = content
  Named = pair
End Function
