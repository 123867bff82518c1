/// The text of the rules that are part of the program. Scripts/embed-rules.py puts it here from the YAML files.
enum BuiltInRules {}
