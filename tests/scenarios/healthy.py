"""The whole line in good order, as an exercise of its own for tests that compare or measure."""
import shutil


def healthy_exercise(root, folder):
    """A pack in `folder` with the line as shipped and tests/scenarios/points.lua; the path of that exercise."""
    pack = folder / "scenarios"
    for name in ("emmanchement", "shared"):
        shutil.copytree(root / "scenarios/lines" / name, pack / "lines" / name)
    (pack / "exercises/releves").mkdir(parents=True)
    return shutil.copy(root / "tests/scenarios/points.lua", pack / "exercises/releves/points.lua")
