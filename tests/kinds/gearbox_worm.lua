-- seconds: 20
depanne.api(1)
local line = depanne.line { id = "gearbox_worm", name = { fr = "Banc", en = "Bench" } }
local M = "kinds/mechanical/"
line.add("D1", M .. "shaft_drive.lua")
line.add("DUT", M .. "gearbox_worm.lua")
line.add("L1", M .. "shaft_load.lua", { torque = "22 Nm" })
line.join("D1:shaft", "DUT:input")
line.join("DUT:output", "L1:shaft")
return line
