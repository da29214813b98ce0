-- seconds: 8
depanne.api(1)
local line = depanne.line { id = "shaft", name = { fr = "Banc", en = "Bench" } }
local M = "kinds/mechanical/"
line.add("D1", M .. "shaft_drive.lua")
line.add("DUT", M .. "shaft.lua")
line.add("L1", M .. "shaft_load.lua")
line.join("D1:shaft", "DUT:a")
line.join("DUT:b", "L1:shaft")
return line
