/// The form in which texts are compared: what is left when spelling habits are taken away.
///
/// For match keys and similarity only; it is never written into a record. The steps (each applies everywhere in the
/// text, no step looks at phrases, so equal strings stay equal):
/// 1. variation selectors, zero-width characters and soft hyphens go;
/// 2. NFKC_Casefold (UAX #44): full width to half width, ① to 1, Ⅲ to iii, compatibility ideographs, lower case;
/// 3. one Han character for all its variants, traditional, Hong Kong, Taiwan, Japanese and mainland (`FoldTable`);
///    〇, ○ and ◯ are one;
/// 4. Latin letters lose their diacritics, as library rules for comparing headings have it (NACO normalisation): é is
///    e, ø is o, æ is ae; French and German titles, and pinyin with tones, are typed with and without them;
/// 5. all but letters, numbers, their marks and private-use characters goes. `+` and `#` directly after a Latin letter
///    stay, so that C, C++ and C# differ.
///
/// The result may be empty. Folding twice changes nothing more. Kana and Cyrillic letters stay as they are, and so do
/// Chinese numerals: 二 is not 2 here (see `ChineseNumeral`). What step 3 takes away of meaning, 後 and 后 both being 后,
/// `DualUseWords` remembers.
public enum ComparisonForm {
  /// Changes whenever any rule of this module changes what a key is made of. Stored beside every key.
  public static let keyVersion: Int = 2

  /// The comparison form of `text` without any space.
  ///
  ///     ComparisonForm.fold("錢鍾書《圍城》")  // "钱钟书围城"
  ///     ComparisonForm.fold("Ｃ＋＋ Primer")   // "c++primer"
  public static func fold(_ text: String) -> String { string(text, keepingSpaces: false) }

  /// The comparison form of `text` with one space where one or more characters were dropped, and none at the ends. For
  /// texts that are compared word by word.
  public static func foldKeepingSpaces(_ text: String) -> String { string(text, keepingSpaces: true) }

  /// Appends the comparison form of `text` as UTF-8 to `output`: `fold(_:)` for hot paths that stay in bytes.
  public static func fold(_ text: UTF8Span, into output: inout [UInt8]) {
    unsafe text.span.withUnsafeBufferPointer { source in
      unsafe withFolded(source, keepingSpaces: false) { unsafe output.append(contentsOf: $0) }
    }
  }

  /// The character that stands for `scalar` and its variants: steps 3 and 4 alone, where they give one character.
  public static func foldScalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(FoldLookup.shared.target(of: scalar.value)) ?? scalar
  }

  /// Whether folding `scalar` joins words that are different elsewhere: 后 (empress) and 後 (behind), 里 and 裏, 只 and
  /// 隻, 干 and 乾 and 幹. Whether two texts with equal keys do differ there, `DualUseWords` tells.
  public static func isDualUse(_ scalar: Unicode.Scalar) -> Bool {
    FoldLookup.shared.dualUse.contains(scalar.value)
  }

  private static func string(_ text: String, keepingSpaces: Bool) -> String {
    var text = text
    return text.withUTF8 { source in
      unsafe withFolded(source, keepingSpaces: keepingSpaces) { unsafe String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Calls `body` with the comparison form of well-formed UTF-8.
  private static func withFolded<Result>(
    _ source: UnsafeBufferPointer<UInt8>, keepingSpaces: Bool, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: FoldWriter.capacity(source.count)) { buffer in
      guard let start = buffer.baseAddress else { return unsafe body(UnsafeBufferPointer(start: nil, count: 0)) }
      var writer = unsafe FoldWriter(output: start, keepsSpaces: keepingSpaces)
      if unsafe writer.foldRaw(source, FoldLookup.shared) {
        return unsafe body(UnsafeBufferPointer(start: start, count: writer.written))
      }
      let folded = unsafe foldThroughICU(source, keepingSpaces: keepingSpaces)
      return unsafe folded.withUnsafeBufferPointer(body)
    }
  }

  /// Folds text of which ICU must see the whole. Dropping characters can bring a base and a mark together that then
  /// compose, so the two steps alternate until nothing changes; a second round is rare, a third has not been seen.
  private static func foldThroughICU(_ source: UnsafeBufferPointer<UInt8>, keepingSpaces: Bool) -> [UInt8] {
    var normalized = unsafe Normalization.casefold(source)
    while true {
      let folded = unsafe normalized.withUnsafeBufferPointer { text in
        unsafe [UInt8](unsafeUninitializedCapacity: FoldWriter.capacity(text.count)) { buffer, count in
          guard let start = buffer.baseAddress else { return }
          var writer = unsafe FoldWriter(output: start, keepsSpaces: keepingSpaces)
          unsafe writer.foldNormalized(text, FoldLookup.shared)
          count = unsafe writer.written
        }
      }
      let again = unsafe folded.withUnsafeBufferPointer { unsafe Normalization.casefold($0) }
      if again == folded { return folded }
      normalized = again
    }
  }
}
