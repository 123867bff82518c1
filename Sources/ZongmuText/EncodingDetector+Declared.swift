/// Documents that declare an encoding, or none, and are in another: programs convert a text and leave its first line as it
/// was, or write a first line that they always write.
extension EncodingDetector {
  /// The encoding that a stretch of a document shows against what the document declares; nil where the stretch bears the
  /// declaration out or says too little.
  ///
  /// - UTF-8 beyond doubt (two characters of three bytes) is believed against any declaration: text of no other encoding
  ///   looks so.
  /// - GB 18030 and Big5 are believed against UTF-8, against one another, and against ISO 8859-1, where the bytes are no
  ///   text in what is declared, or hardly one, and at least four characters are common ones. A code page that is named is
  ///   believed: Russian in KOI8-R looks like GB 18030.
  ///
  /// - Parameters:
  ///   - bytes: whole characters of the document, such as some of its lines.
  ///   - declared: the decoder of what it declares; nil where there is none for that.
  package static func contradiction(in bytes: Span<UInt8>, to declared: NamedDecoder?) -> TextEncoding? {
    let isUTF8 = declared?.isUTF8 == true
    if isUTF8, UTF8Check.isSurelyWellFormed(bytes) { return nil }
    if isSurelyUTF8(bytes) { return isUTF8 ? nil : .utf8 }
    switch declared?.encoding {
    case .windows1251, .ibm866, .marc8, .iso5426: return nil
    case nil where declared != nil: return nil
    default: break
    }
    let guess = guess(bytes)
    guard guess.encoding != declared?.encoding else { return nil }
    let common = GB18030Tally(bytes, from: 0).common
    switch guess.encoding {
    case .gb18030 where guess.confidence == .certain:
      if declared?.encoding == .big5, Big5Tally(bytes, from: 0).isPlainlyChinese { return nil }
      return common >= (declared?.encoding == .latin1 ? 8 : 4) ? .gb18030 : nil
    case .big5: return .big5
    default: return nil
    }
  }
}
