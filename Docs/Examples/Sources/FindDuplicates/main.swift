// Finds the duplicates among MARC files, one file a source, in memory and without a catalogue.
//
//     swift run FindDuplicates central.mrc branch.mrc
import Zongmu

var entries: [DuplicateEntry] = []
for path in CommandLine.arguments.dropFirst() {
  var records: [Record] = []
  for case .success(let record) in try RecordReader(path: path) { records.append(record) }
  entries += DuplicateEntry.entries(of: records, source: path)
}

let found = await DuplicateFinder().duplicates(among: entries)
for group in found.groups {
  print(group.map { "\(entries[$0].identity)" }.joined(separator: " = "))
}
for pair in found.reviews {
  print("\(entries[pair.first].identity) ? \(entries[pair.second].identity)")
}
print("\(found.groups.count) groups, \(found.reviews.count) pairs to look at, \(found.comparisons) compared")
