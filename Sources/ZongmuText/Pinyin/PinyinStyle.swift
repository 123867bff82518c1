/// How a library writes pinyin beside a heading or a title.
///
/// Both house styles write the syllables apart, without tones, in lower case, with digits and Latin words as they stand.
/// What libraries differ in are the properties: files of CALIS members hold `Dao De Yu Wen Ming` beside
/// `da xue ying yu jiao cheng`, and some files keep punctuation, set off by blanks.
public struct PinyinStyle: Sendable, Hashable {
  /// How ü is typed.
  public enum Umlaut: Sendable, Hashable, CaseIterable {
    /// `nü`, `lüe`.
    case diaeresis
    /// `nv`, `lve`: what input methods take.
    case v
    /// `nyu`, `lyue`, as in GB/T 28039-2011 for the names of persons.
    case yu
    /// `nu`, `lue`. 女 and 努 become one.
    case u
  }

  /// How ü is typed.
  public var umlaut: Umlaut
  /// Whether each syllable begins with a capital: `Yue Xiu Jie Xiang`. Words of other scripts stay as they are.
  public var capitalizesSyllables: Bool
  /// Whether punctuation is kept, with a blank on both sides: `shang di de zhi wen ( shang )`.
  public var keepsPunctuation: Bool

  /// A style of one's own; without arguments that of both houses.
  public init(umlaut: Umlaut = .v, capitalizesSyllables: Bool = false, keepsPunctuation: Bool = false) {
    self.umlaut = umlaut
    self.capitalizesSyllables = capitalizesSyllables
    self.keepsPunctuation = keepsPunctuation
  }

  /// As the National Library of China writes `$9`: `yue xiu jie xiang jiu shi`.
  public static let nlc = PinyinStyle()
  /// As CALIS asks for in `$A`: `yue xiu jie xiang jiu shi`.
  public static let calis = PinyinStyle()
}
