/**
 * The call or the environment is at fault: an unknown year, a file open in Word, a folder that cannot be written.
 * Thrown, shown as one Vietnamese sentence, ends with exit code 2. Anything wrong with the data is an issue instead.
 */
export class CallFault extends Error {
  override readonly name = 'CallFault';
}
