-- seconds: 10
depanne.api(1)
local line = depanne.line { id = "clutch", name = { fr = "Banc", en = "Bench" } }
local M = "kinds/mechanical/"
line.add("D1", M .. "shaft_drive.lua")
line.add("DUT", M .. "clutch.lua", { engage = "A1.run" })
line.add("L1", M .. "shaft_load.lua", { torque = "15 Nm" })
line.add("A1", M .. "rod_drive.lua")
line.join("D1:shaft", "DUT:a")
line.join("DUT:b", "L1:shaft")
line.startup { { at = "3 s", set = "A1.run", value = 1 }, { at = "8 s", set = "A1.run", value = 0 } }
return line
