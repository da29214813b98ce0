-- seconds: 10
depanne.api(1)
local line = depanne.line { id = "belt_flat", name = { fr = "Banc", en = "Bench" } }
local M = "kinds/mechanical/"
line.add("D1", M .. "shaft_drive.lua", { speed = "700 rpm" })
line.add("DUT", M .. "belt_flat.lua")
line.add("L1", M .. "shaft_load.lua", { torque = "3 Nm", fan = 0.003 })
line.join("D1:shaft", "DUT:driver")
line.join("DUT:driven", "L1:shaft")
return line
