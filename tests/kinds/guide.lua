-- seconds: 8
depanne.api(1)
local line = depanne.line { id = "guide", name = { fr = "Banc", en = "Bench" } }
local M = "kinds/mechanical/"
line.add("A1", M .. "rod_drive.lua")
line.add("DUT", M .. "guide.lua")
line.join("A1:rod", "DUT:carriage")
line.startup { { at = "1 s", set = "A1.run", value = 1 } }
return line
