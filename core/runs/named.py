"""Named: what the user calls a run, in as many letters as every file that keeps it takes."""

NAME_MAX = 200  # letters


class Named:
    """name: the user's own, or the name of the file that it comes from; "" for none."""

    _name = ""

    @property
    def name(self) -> str:
        return self._name

    @name.setter
    def name(self, name: str) -> None:
        self._name = name.strip()[:NAME_MAX].strip()
