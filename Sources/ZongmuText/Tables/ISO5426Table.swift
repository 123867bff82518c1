// Made by Scripts/make-marc8-table.py: do not edit, change the script.
// Facts from ISO 5426:1983, after the MAB2 character table of the German National Library.

/// The right half of the code table of ISO 5426.
enum ISO5426Table {
  /// As `MARC8Table.graphic`.
  static let graphic: StaticString = """
    =45 21 00A1 201E 00A3 0024 00A5 2020 00A7 2032 2018 201C 00AB 266D 00A9 2117 00AE 02BB 02BC 201A 36 2021 00B7
    2033 2019 201D 00BB 266F 02B9 02BA 00BF 0309+ 0300+ 0301+ 0302+ 0303+ 0304+ 0306+ 0307+ 0308+ 0308+ 030A+ 0315+
    0313+ 030B+ 031B+ 030C+ 0327+ 031C+ 0326+ 0328+ 0325+ 032E+ 0323+ 0324+ 0332+ 0333+ 0329+ 032D+ 5D 0361+ FE21+
    FE23+ 61 00C6 0110 66 0132 68 0141 00D8 0152 6C 00DE 71 00E6 0111 00F0 75 0131 0133 78 0142 00F8 0153 00DF 00FE
    """
}
