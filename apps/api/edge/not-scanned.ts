/** Files that the scanner could not be asked about; nothing was done. */
export class NotScanned extends Error {
  constructor() {
    super('not scanned');
  }
}
