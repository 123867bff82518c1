/// The text of the tables that are part of the program. Scripts/embed-rules.py puts it here from the files beside it.
enum CrosswalkText {}
