-- seconds: 10
depanne.api(1)
local line = depanne.line { id = "brake_spring", name = { fr = "Banc", en = "Bench" } }
local M = "kinds/mechanical/"
line.add("D1", M .. "shaft_drive.lua", { torque = "6 Nm", slip = "20 rpm" })
line.add("DUT", M .. "brake_spring.lua", { release = "D1.run" })
line.add("L1", M .. "shaft_load.lua", { torque = "1 Nm", inertia = "0.2 kg.m2" })
line.join("D1:shaft", "DUT:shaft", "L1:shaft")
line.startup { { at = "7 s", set = "D1.run", value = 0 } }
return line
