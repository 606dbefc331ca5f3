"""The types of re: Pattern, Match, and what walks from match to match."""

from pyvm.spec.types._schema import Getter, Native, Type

WHERE = "string, pos: size = 0, endpos: size = MAX"

TYPES = (
    Type(
        "Pattern",
        c="re_pattern",
        struct="PvPattern",
        header="objects/re.h",
        module="re",
        doc="Compiled regular expression object.",
        ops=("trace", "hash", "compare", "repr"),
        methods=(
            Native(f"match(self, /, {WHERE})", "A match at the start, or None."),
            Native(f"fullmatch(self, /, {WHERE})", "A match of the whole, or None."),
            Native(f"search(self, /, {WHERE})", "The first match, or None."),
            Native(f"findall(self, /, {WHERE})", "The texts of all matches, or their groups."),
            Native(f"finditer(self, /, {WHERE})", "An iterator over all matches."),
            Native(f"scanner(self, /, {WHERE})", "What matches or searches from where it stopped last."),
            Native("split(self, /, string, maxsplit: size = 0)", "The pieces between matches, and their groups."),
            Native("sub(self, /, repl, string, count: size = 0)", "The string with matches replaced.", defer="re_pattern_sub"),
            Native("subn(self, /, repl, string, count: size = 0)", "(string with matches replaced, how many).", defer="re_pattern_subn"),
            Native("__copy__(self, /)", "The pattern itself."),
            Native("__deepcopy__(self, memo, /)", "The pattern itself."),
            Native("__class_getitem__(cls, item, /)", "Pattern[item]", kind="class", c="pv_generic_alias_of"),
        ),
        getset=(
            Getter("flags", "The regex matching flags.", member=True),
            Getter("groups", "The number of capturing groups in the pattern.", member=True),
            Getter("groupindex", "A dictionary mapping group names to group numbers."),
            Getter("pattern", "The pattern string from which the RE object was compiled.", member=True),
        ),
    ),
    Type(
        "Match",
        c="re_match",
        struct="PvMatch",
        header="objects/re.h",
        module="re",
        doc="The result of re.match() and re.search().\nMatch objects always have a boolean value of True.",
        ops=("trace", "repr", "getitem"),
        defer=("__getitem__",),
        methods=(
            Native("group(self, /, *args)", "The text of one or more groups.", defer="re_match_group"),
            Native("groups(self, /, default=None)", "The texts of all groups."),
            Native("groupdict(self, /, default=None)", "The texts of the named groups."),
            Native("start(self, group=NULL, /)", "Where a group begins.", defer="re_match_start"),
            Native("end(self, group=NULL, /)", "Where a group ends.", defer="re_match_end"),
            Native("span(self, group=NULL, /)", "Where a group begins and ends.", defer="re_match_span"),
            Native("expand(self, /, template)", "A template with the groups filled in.", defer="re_match_expand"),
            Native("__copy__(self, /)", "The match itself."),
            Native("__deepcopy__(self, memo, /)", "The match itself."),
            Native("__class_getitem__(cls, item, /)", "Match[item]", kind="class", c="pv_generic_alias_of"),
        ),
        getset=(
            Getter("pos", "Where the search began.", member=True),
            Getter("endpos", "Where the search ended.", member=True),
            Getter("lastindex", "The integer index of the last matched capturing group."),
            Getter("lastgroup", "The name of the last matched capturing group."),
            Getter("re", "The regular expression object.", member=True),
            Getter("string", "The string passed to match() or search().", member=True),
            Getter("regs", "The spans of all groups."),
        ),
    ),
    Type(
        "SRE_Scanner",
        c="re_scanner",
        struct="PvScanner",
        header="objects/re.h",
        module="_sre",
        ops=("trace",),
        methods=(
            Native("match(self, /)", "A match where the last one ended, or None."),
            Native("search(self, /)", "The next match, or None."),
        ),
        getset=(Getter("pattern", member=True),),
    ),
    Type(
        "callable_iterator",
        c="re_iterator",
        share="re_scanner",
        struct="PvScanner",
        header="objects/re.h",
        ops=("trace", "iter", "next"),
    ),
)
