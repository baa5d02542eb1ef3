"""How much room columns and plots have at first, in a window of so many pixels, as it is zoomed."""

from gui.style import type as type_scale

A_LINE = 12  # pixels, less than a row of the lessons is high
NEAR = (4, 4, 30)  # pixels that these may be off their first size; tabs come to the plots later
WIDTHS = (300, 300, 260)
NARROW_WIDTHS = (200, 202, 278)  # all names of lanes, and the decoded word with its loss
FOLDED_WIDTHS = (228, 190, 236)  # the same between drawers
LEFT, HIGH_LEFT = (186, 464), (252, 398)  # lessons and Model; where the Model has all of its own
HIGH = 880  # pixels of a window, in which it has that though all lessons are in sight
SIDES, NARROW_SIDES = (240, 330), (195, 275)  # the columns beside the stage
ROOMY = 1300  # pixels; a window that is narrower leaves the stage what it can
LARGE = 1440  # pixels; of those beyond, the columns have a share, up to a readable measure
SHARES, MOST = (0.06, 0.17), (310, 520)


def sides_for(width: int) -> tuple[int, int]:
    """How wide the columns are at first, in a window of so many pixels, as it is zoomed now."""
    wide = width * 100 / type_scale.zoom()
    sides: tuple[float, ...] = SIDES if wide > ROOMY else NARROW_SIDES
    if wide > LARGE:
        grown = zip(SIDES, SHARES, MOST, strict=True)
        sides = tuple(min(side + share * (wide - LARGE), most) for side, share, most in grown)
    left, right = map(type_scale.px, sides)
    return left, right


def left_for(height: int) -> tuple[int, int]:
    """In which proportions lessons and Model share the left column at first."""
    return HIGH_LEFT if height >= type_scale.px(HIGH) else LEFT


def for_lessons(whole: int, asked: list[int], height: int) -> int:
    """What the lessons have of the left column: their share of it, or all that they ask for where
    the Model below has more than it asks for.

    whole: of the column. asked: by lessons and Model. height: of the window.
    """
    lessons, model = left_for(height)
    share = round(whole * lessons / (lessons + model))
    return max(share, min(asked[0], whole - asked[1] - NEAR[0]))


def height_for(height: int) -> int:
    """How high the plots are at first: what a low window has is the stage's, letters and all."""
    return min(max(type_scale.px(250), height // 4), height * 29 // 100)


def with_room_for(least: list[int], widths: list[int]) -> list[int]:
    """The same room, shared out so that each has its least, as far as others can spare it."""
    spare = [max(wide - need, 0) for wide, need in zip(widths, least, strict=True)]
    lack = [max(need - wide, 0) for wide, need in zip(widths, least, strict=True)]
    moved = min(sum(spare), sum(lack))
    given = [moved * each / (sum(lack) or 1) for each in lack]
    taken = [moved * each / (sum(spare) or 1) for each in spare]
    return [round(w + g - t) for w, g, t in zip(widths, given, taken, strict=True)]


def scaled_to(room: int, widths: list[int]) -> list[int]:
    """Widths in the same proportions, that make up the room."""
    whole = sum(widths) or 1
    return [round(wide * room / whole) for wide in widths]
