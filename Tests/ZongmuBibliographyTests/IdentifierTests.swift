import Testing

@testable import ZongmuBibliography

private let isbns = rows(
  """
  # form
  978-7-5360-1230-1 → isbn 978753601230
  9787536012301 → isbn 978753601230
  7-5360-1230-6 → isbn 978753601230
  7536012306 → isbn 978753601230
  978‐7‐5360‐1230‐1 → isbn 978753601230
  978—7—5360—1230—1 → isbn 978753601230
  978 7 5360 1230 1 → isbn 978753601230
  ９７８-７-５３６０-１２３０-１ → isbn 978753601230
  ISBN 978-7-5360-1230-1 → isbn 978753601230
  ISBN：7-5360-1230-6 → isbn 978753601230
  ISBN-13: 978-7-5360-1230-1 → isbn 978753601230
  979-10-96100-12-5 → isbn 979109610012
  # what stands beside it
  978-7-5360-1230-1(平装) → isbn 978753601230
  7-5360-1230-6（精装） → isbn 978753601230
  978-7-5360-1230-1 (上册) → isbn 978753601230 [上册]
  978-7-5360-1230-1(全3册) → isbn 978753601230 [set]
  978-7-5360-1230-1 : CNY38.00 → isbn 978753601230
  7-5360-1230-6 38.00元 → isbn 978753601230
  9780200000109 (pbk.) → isbn 978020000010
  7-5360-1230-6(上册) 7-02-000001-0(下册) → isbn 978753601230 [上册] | isbn 978702000001 [下册]
  # two numbers in one subfield
  7-5360-1230-6 978-7-218-12345-5 → isbn 978753601230 | isbn 978721812345
  7536012306; 7218123457 → isbn 978753601230 | isbn 978721812345
  97875360123019787218123455 → isbn 978753601230 | isbn 978721812345
  # letters for digits where that makes the check digit right
  978-7-536O-l230-1 → isbn 978753601230
  7-536O-1230-6 → isbn 978753601230
  7-536O-1230-7 →
  # wrong check digits
  978-7-5360-1230-2 → isbn 978753601230!
  7-5360-1230-X → isbn 978753601230!
  978-7-5360-1230 → isbn 978753601230!
  # dummies
  7-00-000000-7 → isbn 978700000000!
  # no number at all
  7- →
  978-7- →
  CNY38.00 →
  38.00元 →
  9.78721E+12 →
  平装 →
  无 →
  →
  """)

@Test("ISBNs are found in what cataloguers write", arguments: isbns)
func isbn(row: String) {
  let (input, expected) = sides(row == "→" ? " →" : row)
  #expect(ISBNReader.identifiers(in: input).map(written).joined(separator: " | ") == expected)
}

@Test(
  "A qualifier tells what the number stands for",
  arguments: rows(
    """
    平装 → item
    精装 → item
    盒装 → item
    上册 → 上册
    第2卷 → 第2卷
    v. 1 → v. 1
    上册, 精装 → 上册
    全套 → set
    套装 → set
    全3册 → set
    套装共五册 → set
    set → set
    全1册 → item
    """))
func qualifier(row: String) {
  let (input, expected) = sides(row)
  let scope =
    switch ISBNReader.scope(of: Passage(input)) {
    case .item: "item"
    case .set: "set"
    case .volume(let volume): volume
    }
  #expect(scope == expected)
}

@Test("An ISBN value knows its two forms and where the hyphens of China stand")
func isbnForms() throws {
  let isbn = try #require(ISBN("7-5360-1230-6"))
  #expect(isbn.thirteen == "9787536012301")
  #expect(isbn.ten == "7536012306")
  #expect(isbn == ISBN("978-7-5360-1230-1"))
  #expect(isbn.description == "978-7-5360-1230-1")
  #expect(ISBN("9787101010527")?.description == "978-7-101-01052-7")
  #expect(ISBN("9787500132813")?.description == "978-7-5001-3281-3")
  #expect(ISBN("9787536012302")?.isValid == false)
  #expect(ISBN("979-10-96100-12-5")?.ten == nil)
  #expect(ISBN("75360") == nil)
  #expect(ISBN("7-5360-10X0-0") == nil)
}

@Test(
  "Registrants in 978-7 have two to six digits by their first digits",
  arguments: [
    ("00", 2), ("09", 2), ("100", 3), ("499", 3), ("5000", 4), ("7999", 4), ("80000", 5), ("89999", 5), ("900000", 6),
  ])
func registrants(prefix: String, width: Int) {
  let digits = prefix + String(repeating: "0", count: 8 - prefix.count)
  #expect(ISBN.registrantWidth(Substring(digits)) == width)
}

private let others = rows(
  """
  issn: 2095-123X → issn 2095-123X
  issn: ISSN 2095-123X → issn 2095-123X
  issn: 2095123x → issn 2095-123X
  issn: ２０９５－１２３Ｘ → issn 2095-123X
  issn: 2095-1231 → issn 2095-1231!
  issn: 9772095123001 → issn 2095-123X
  issn: 1671-200 → none
  issn: RMB3.50 → none
  cn: CN44-1234/G1 → cn 44-1234
  cn: CN 44-1234 → cn 44-1234
  cn: 12-1029 → cn 12-1029
  cn: CN（Q）44-1234 → none
  cn: CN99-1234/G1 → cn 99-1234!
  cn: 2017·366 → none
  unified: 2017·366 → unifiedBookNumber 2017·366
  unified: 统一书号：2017·366 → unifiedBookNumber 2017·366
  unified: 15182.47 → unifiedBookNumber 15182·47
  unified: 15182 · 47 → unifiedBookNumber 15182·47
  unified: R10024·3872 → unifiedBookNumber 10024·3872
  unified: 10024·3872R → unifiedBookNumber 10024·3872
  unified: １０２４・３８ → unifiedBookNumber 1024·38
  unified: 7013-1234 → unifiedBookNumber 7013·1234
  unified: 18024·12 → none
  unified: 978-7-5360-1230-1 → none
  unified: 38.00元 → none
  isrc: CN-F34-19-301-00/V.J6 → isrc CN-F34-19-301-00
  isrc: ISRC CN-A01-99-0001-0/V·J6 → isrc CN-A01-99-0001-0
  ismn: 979-0-2600-0043-8 → ismn 979026000043
  ismn: M-2600-0043-8 → ismn 979026000043
  ismn: ISMN 979-0-2600-0043-8 → ismn 979026000043
  permit: 准印证号：(粤)2015印准字第0123号 → printPermit 粤2015-0123
  permit: 内部资料准印证：粤O（2012）L0150012 → printPermit 粤O2012-0150012
  permit: 内部资料 → none
  system: (OCoLC)ocm00012345 → otherSystem (OCoLC)12345
  system: (OCoLC)on1183349983 → otherSystem (OCoLC)1183349983
  system: (CN-GDYX)012023000001 → otherSystem (CN-GDYX)012023000001
  system: 12345 → otherSystem 12345!
  """)

@Test("Other numbers are told apart by their form", arguments: others)
func otherNumber(row: String) throws {
  let (input, expected) = sides(row)
  let colon = try #require(input.firstIndex(of: ":"))
  let text = trim(String(input[input.index(after: colon)...]))
  let found: Identifier? =
    switch input[..<colon] {
    case "issn": OtherNumbers.issn(text)
    case "cn": OtherNumbers.cn(text)
    case "unified": OtherNumbers.unifiedBookNumber(text)
    case "isrc": OtherNumbers.isrc(text)
    case "ismn": OtherNumbers.ismn(text)
    case "permit": OtherNumbers.printPermit(text)
    default: OtherNumbers.otherSystem(text)
    }
  #expect(found.map(written) ?? "none" == expected)
}
