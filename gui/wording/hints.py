"""What a control does, in a sentence, for those whose own words do not say it all. No widgets.

By the control's objectName; gui.widgets.named gives it as tool tip, F1 tells it beside the value. A
setting of a network has its own in gui.wording.settings, a figure its own in its file.
"""

from functools import cache

from gui.wording.translate import in_language, tr


def hint(name: str) -> str:
    """Of the control with this objectName; "" where it has one of its own, or none."""
    return _hints().get(name, "")


@in_language
@cache
def _hints() -> dict[str, str]:
    return {
        **_learn(),
        **_lab(),
        **_compare(),
        **_seeds(),
        **_tasks(),
        **_text(),
        **_try_it(),
        **_program(),
        **_export(),
    }


def _export() -> dict[str, str]:
    return {
        "exportRun": tr("Which run goes; it is trained again, digit for digit, as far as needed."),
        "exportFormats": tr("What kind of file. What is grey says why in the preview's place."),
        "exportFigure": tr("Which figure of the Lab is drawn."),
        "exportTable": tr("Which numbers stand in it; docs/exports.md names every column."),
        "exportMoment": tr("Of which moment of the run it is."),
        "exportAt": tr("7 is all of epoch 7; 7.3 is three of its steps."),
        "exportFrom": tr("7 is all of epoch 7; 7.3 is three of its steps."),
        "exportUntil": tr("7 is all of epoch 7; 7.3 is three of its steps."),
        "exportWidth": tr("As it would stand in a window, 96 pixels to an inch."),
        "exportHeight": tr("As it would stand in a window, 96 pixels to an inch."),
        "exportDpi": tr("96 is as fine as a screen; 300 is for paper."),
        "exportTheme": tr("Dark letters on light ground, or the other way round."),
        "exportHasCaption": tr("A line that says what it is; the picture is that much higher."),
        "exportCaption": tr("Left empty, it says what the picture shows, of which run and moment."),
        "exportStop": tr("What is being made comes to nothing; no file is half written."),
        "exportText": tr("How the file begins."),
        "exportPage": tr("The page made small; a browser shows all of it."),
        "exportPictures": tr("The picture itself, no larger than there is room."),
    }


def _learn() -> dict[str, str]:
    return {
        "pageBar": tr("The pages of the window: Learn to begin with, then the Lab and the others."),
        "lessonList": tr("The lessons in their order; a tick is on those that are done."),
        "lessonText": tr("The step that is read. Words in colour light what they name."),
        "answerField": tr("What you expect, before the run tells it."),
        "learnerName": tr("Up to 40 letters, in any script. What is handed in bears it."),
        "tourOnButton": tr("Five stops that each do something; all is brought back at the end."),
        "tourOffButton": tr("The line goes away; the tour stays in the menu Help."),
        "curveField": tr(
            "Draw with the mouse; or left and right for the epoch, up and down for the loss."
        ),
        "commitButton": tr("From then on this is your answer, and the run goes on to show it."),
        "checkButton": tr("From then on this is your answer, and the right one stands beside it."),
        "showWhyButton": tr("Goes there operation by operation, in the run that was asked of."),
        "nextStepButton": tr("The next step of the lesson, or the next lesson."),
        "previousStepButton": tr("The step before."),
        "labLessonList": tr("The lessons; a click opens the lesson's own run."),
        "labLessonText": tr("The text of the lesson that this run belongs to."),
        "liveText": tr("What happens at the step under the playhead, with its numbers."),
        "changedResetButton": tr("Back to the run that the lesson is about."),
    }


def _lab() -> dict[str, str]:
    log = tr("Draws small losses as far apart as large ones: each line up is ten times the last.")
    return {
        **dict.fromkeys(("logBox", "compareLogBox", "seedsLogBox"), log),
        "importTask": tr("What the network shall do here, of what its inputs and outputs allow."),
        "importVocabulary": tr("One letter after the other: input 0 first. \\n is a line's end."),
        "importUnused": tr("What else is in the file, and why it has no place in this network."),
        "importNonlinearity": tr("What the sum of each cell went through where it was trained."),
        "speedSlider": tr("How fast Run goes from step to step; at the right, as fast as it can."),
        "weightsBox": tr("The weights themselves, their gradients, or what the last update did."),
        "gatesUnitBox": tr("Which number of the hidden state is looked at, counted from 0."),
        "inspectorUnitBox": tr("Which number of the hidden state is looked at, counted from 0."),
        "copyCodeButton": tr("The whole program of this run, to be pasted elsewhere."),
        "saveCodeButton": tr("The program as a file. Run alone it gives the same losses."),
        "moreButton": tr("Settings that are rarely changed."),
        "notesList": tr("The notes in order of time; choose a moment, or the run, to write on it."),
        "noteField": tr("Write here; below stands how it reads. It is kept as you type."),
        "runTree": tr("Every run of this session, forks below what they come from."),
    }


def _compare() -> dict[str, str]:
    return {
        "compareChooseButton": tr("Which runs stand side by side; six at most."),
        **dict.fromkeys(
            ("compareSixButton", "compareInviteButton"),
            tr("Six kinds of network learn this word, on one clock."),
        ),
        "compareRunButton": tr("All runs go on together, epoch by epoch, or stop."),
        "compareSlider": tr("The epoch that all of them are looked at."),
        "compareSpeedBox": tr("How many epochs a second they go."),
    }


def _seeds() -> dict[str, str]:
    check = tr("Whether the grid has columns for this cell.")
    grid = ("gridGRUCheck", "gridLSTMCheck", "gridRNNCellCheck", "gridRNNCheck")
    train = tr(
        "Trains every square's networks, and fills the squares as they are done. Undo (Ctrl+Z) "
        "brings back the grid before."
    )
    seeds = tr(
        "Trains them all together; they differ in nothing but their seed. Undo (Ctrl+Z) brings "
        "back the study before."
    )
    return {
        **dict.fromkeys(grid, check),
        **dict.fromkeys(("gridStartButton", "gridInviteButton"), train),
        **dict.fromkeys(("seedsStartButton", "seedsInviteButton"), seeds),
        "gridKindBox": tr("Which number of each square is shown as its colour."),
        "gridEpochsBox": tr("How many epochs each network is trained."),
        "gridSeedsBox": tr("How many networks a square has; more make its share surer."),
        "gridSlider": tr("The epoch at which the squares are looked at."),
        "seedsSlider": tr("The epoch at which all of them are looked at."),
        "seedsTabs": tr("Many seeds of one network, or a grid of settings."),
        "seedsCountBox": tr("How many networks are trained, each with the next seed."),
        "seedsEpochsBox": tr("How many epochs each of them is trained."),
        "seedsFirstBox": tr("The seed of the first; the others follow it."),
    }


def _tasks() -> dict[str, str]:
    train = tr("Trains as many networks as are asked for, one seed after the other.")
    return {
        **dict.fromkeys(("taskTrainButton", "taskInviteButton"), train),
        "taskPresetBox": tr("A ready-made experiment: it fills in the form below."),
        "taskKindBox": tr("What the networks are to learn; how far back it asks to remember."),
        "taskMetricBox": tr("What the curves show: loss, or how good the answers are."),
        "taskStateBox": tr("Along which state the gradient is followed: hidden or cell state."),
        "taskLaneBox": tr("Layer and direction whose gradient is shown."),
        "taskMoreButton": tr("Settings that are rarely changed."),
    }


def _text() -> dict[str, str]:
    return {
        "textPresetBox": tr("A ready-made experiment: a text and the settings for it."),
        "textSourceBox": tr("What is learned: a text of the program's, a file, or what you paste."),
        "textRunBox": tr("Which language model is looked at."),
        "textSlider": tr("The update at which it is looked at; what it wrote then is shown."),
        "textMoreButton": tr("Settings that are rarely changed."),
        "textCancelButton": tr("Stops reading the text; the one before stays open."),
        "textUndoButton": tr("The language model that was deleted last comes back."),
        "textLeftOverButton": tr("Trains on the model that was left over at the last end."),
        "textLeftOverAside": tr("Leaves it as it is and asks no more."),
        "recitalHeldOut": tr("To a place of the text that the network was never trained on."),
        "recitalStartBox": tr("From which letter of the text on it recites."),
        "recitalToldBox": tr("How many letters it is told before it goes on alone."),
    }


def _try_it() -> dict[str, str]:
    return {
        "tryModelBox": tr("Which network is asked."),
        "tryInput": tr("What is given to it to read; it answers as you type."),
        "tryInviteButton": tr("Opens the first lesson that learns a word, to be asked here."),
        "tryLetterBox": tr("Of which letter score and probability are told."),
        "tryWordButton": tr("Gives it the very word that it learned to answer."),
        "writeGoButton": tr("It writes on, each letter drawn from what it thinks likely."),
        "writeOneButton": tr("It writes one letter and waits."),
        "writeClearButton": tr("Wipes out what it has written; the prompt stays."),
        "writeSeedBox": tr("The same seed draws the same letters again."),
    }


def _program() -> dict[str, str]:
    run = tr(
        "Runs the text beside the program as it should be, where it may only compute and print."
    )
    return {
        "exerciseBox": tr("The program as it is, with a bug to find, or with a line to write."),
        "programEditor": tr("The run's program; change it. Escape, then Tab, leaves the text."),
        "runProgramButton": run,
        "programInviteButton": run,
        "restoreProgramButton": tr("Takes back what you have changed of it."),
        "tellExerciseButton": tr("Names the bug, or shows the line, and says why."),
        "programOutput": tr("Line by line; ≠ stands before what differs from what should come."),
        "programWantedOutput": tr("What the program prints as it should be, digit for digit."),
    }
