-- Press-fit line L4, whole: stations 0 (energy and control), 1 (magazine and pusher), 2 (belt), 3 (press),
-- 4 (pick, place and sort). Lists: docs/line-emmanchement.md.
depanne.api(1)
local line = depanne.line {
  id = "emmanchement",
  name = { fr = "Ligne d’emmanchement L4", en = "Press-fit line L4" },
}

depanne.include "lines/emmanchement/cabinet.lua" (line)
depanne.include "lines/emmanchement/field.lua" (line)
depanne.include "lines/emmanchement/hydraulics.lua" (line)
depanne.include "lines/emmanchement/wires.lua" (line)

line.startup {
  { at = "0.2 s", set = "Q0.handle", value = 1 },
  { at = "0.3 s", set = "0V1.handle", value = 1 },
  { at = "0.5 s", set = "S5.position", value = 0 },
  { at = "1.5 s", push = "S2.pressed", seconds = 0.3 },
  { at = "2.5 s", push = "S6.pressed", seconds = 0.3 },
  { at = "40 s", push = "S3.pressed", seconds = 0.3 },
}

return line
