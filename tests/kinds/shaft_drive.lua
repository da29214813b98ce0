-- seconds: 6
depanne.api(1)
local line = depanne.line { id = "shaft_drive", name = { fr = "Banc", en = "Bench" } }
local M = "kinds/mechanical/"
line.add("DUT", M .. "shaft_drive.lua")
line.add("L1", M .. "shaft_load.lua")
line.join("DUT:shaft", "L1:shaft")
return line
