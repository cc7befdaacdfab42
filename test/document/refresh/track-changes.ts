import { main, notes, type Parts } from './documents.ts';

/** Every tracked change of text accepted, or rejected, as Word does it: by what stands in the XML, not by our reader. */
export function accept(parts: Parts): Parts {
  return changed(parts, (xml) =>
    xml.replace(/<w:del [^>]*>.*?<\/w:del>/gs, '').replace(/<\/?w:ins\b[^>]*>/g, ''),
  );
}

export function reject(parts: Parts): Parts {
  return changed(parts, (xml) =>
    xml
      .replace(/<w:ins [^>]*>.*?<\/w:ins>/gs, '')
      .replace(/<\/?w:del\b[^>]*>/g, '')
      .replaceAll('w:delText', 'w:t'),
  );
}

function changed(parts: Parts, change: (xml: string) => string): Parts {
  return new Map([...parts].map(([name, xml]) => [name, [main, notes].includes(name) ? change(xml) : xml]));
}
