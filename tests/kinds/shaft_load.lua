-- seconds: 6
depanne.api(1)
local line = depanne.line { id = "shaft_load", name = { fr = "Banc", en = "Bench" } }
local M = "kinds/mechanical/"
line.add("D1", M .. "shaft_drive.lua")
line.add("DUT", M .. "shaft_load.lua")
line.join("D1:shaft", "DUT:shaft")
return line
