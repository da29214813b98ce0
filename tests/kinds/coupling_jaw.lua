-- seconds: 8
depanne.api(1)
local line = depanne.line { id = "coupling_jaw", name = { fr = "Banc", en = "Bench" } }
local M = "kinds/mechanical/"
line.add("D1", M .. "shaft_drive.lua")
line.add("DUT", M .. "coupling_jaw.lua")
line.add("L1", M .. "shaft_load.lua")
line.join("D1:shaft", "DUT:motor")
line.join("DUT:driven", "L1:shaft")
return line
