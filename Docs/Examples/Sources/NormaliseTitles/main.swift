// Shows what titles are compared by, what a record says, and how a title is read aloud.
//
//     swift run NormaliseTitles
import Zongmu

for title in ["紅樓夢", "红楼梦", "Ｃ＋＋ Primer"] {
  print("\(title)\t\(ComparisonForm.fold(title))")
}
// One form, but two words where the script tells them apart: 髮 is hair, 發 is to send.
print(DualUseWords("理髮師").contradicts(DualUseWords("理發師")))

var builder = RecordBuilder(leader: Leader("00000nam0 2200000   450 ".utf8))
builder.addControl("001", "012023000001")
builder.add("200", Indicators(0x31, 0x20), [
  Subfield("a", "東園往事"), Subfield("h", "第二卷"), Subfield("f", "江漢平著"),
])
builder.add("205", .blank, [Subfield("a", "第2版")])
builder.add("210", .blank, [Subfield("a", "廣州"), Subfield("c", "廣東人民出版社"), Subfield("d", "民國三十六年")])
for line in Describer().describe(builder.build()).lines() { print(line.chinese) }
