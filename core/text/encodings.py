"""Encodings by the names that people know them by, in groups, as a menu offers them."""

# In each group the more frequent first.
GROUPS: dict[str, tuple[str, ...]] = {
    "Unicode": ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"),
    "Western European": (
        "cp1252",
        "iso8859_15",
        "mac_roman",
        "cp850",
        "cp437",
        "cp860",
        "cp863",
        "cp865",
        "iso8859_10",
        "cp861",
        "mac_iceland",
    ),
    "Central European": ("cp1250", "iso8859_2", "cp852", "mac_latin2", "iso8859_16"),
    "Baltic": ("cp1257", "iso8859_13", "iso8859_4", "cp775"),
    "Turkish and others": ("cp1254", "cp857", "mac_turkish", "iso8859_3", "cp1258"),
    "Cyrillic": (
        "cp1251",
        "koi8_r",
        "koi8_u",
        "iso8859_5",
        "cp866",
        "mac_cyrillic",
        "cp855",
        "cp1125",
        "kz1048",
    ),
    "Greek": ("cp1253", "iso8859_7", "cp737", "cp869", "mac_greek"),
    "Hebrew": ("cp1255", "iso8859_8", "cp862"),
    "Arabic": ("cp1256", "iso8859_6", "cp720", "mac_arabic"),
    "Thai": ("cp874",),
    "Japanese": ("cp932", "euc_jp", "iso2022_jp"),
    "Chinese": ("gb18030", "hz", "cp950", "big5hkscs"),
    "Korean": ("cp949", "johab", "iso2022_kr"),
}
KNOWN = frozenset(each for group in GROUPS.values() for each in group)
_TITLES = {
    "ascii": "ASCII",
    "utf-8-sig": "UTF-8",
    "utf-16-le": "UTF-16 (little-endian)",
    "utf-16-be": "UTF-16 (big-endian)",
    "utf-32-le": "UTF-32 (little-endian)",
    "utf-32-be": "UTF-32 (big-endian)",
    "mac_roman": "Mac Roman",
    "mac_latin2": "Mac Central European",
    "mac_iceland": "Mac Icelandic",
    "mac_turkish": "Mac Turkish",
    "mac_cyrillic": "Mac Cyrillic",
    "mac_greek": "Mac Greek",
    "mac_arabic": "Mac Arabic",
    "cp874": "Windows-874",
    "cp932": "Shift-JIS",
    "euc_jp": "EUC-JP",
    "iso2022_jp": "ISO-2022-JP",
    "iso2022_kr": "ISO-2022-KR",
    "gb18030": "GB18030",
    "hz": "HZ-GB-2312",
    "cp950": "Big5",
    "big5hkscs": "Big5-HKSCS",
    "cp949": "EUC-KR (CP949)",
    "johab": "Johab",
    "kz1048": "KZ-1048",
}


def title(encoding: str) -> str:
    """ "Windows-1250" for "cp1250"; an encoding that is in no group by Python's name."""
    if encoding in _TITLES:
        return _TITLES[encoding]
    for beginning, told in (("cp125", "Windows-125"), ("iso8859_", "ISO-8859-"), ("cp", "DOS ")):
        if encoding.startswith(beginning):
            return told + encoding.removeprefix(beginning)
    return encoding.upper().replace("_", "-")
