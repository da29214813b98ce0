-- seconds: 6
depanne.api(1)
local line = depanne.line { id = "rod_drive", name = { fr = "Banc", en = "Bench" } }
local M = "kinds/mechanical/"
line.add("DUT", M .. "rod_drive.lua")
line.startup { { at = "1 s", set = "DUT.run", value = 1 } }
return line
