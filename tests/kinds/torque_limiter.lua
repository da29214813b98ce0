-- seconds: 10
depanne.api(1)
local line = depanne.line { id = "torque_limiter", name = { fr = "Banc", en = "Bench" } }
local M = "kinds/mechanical/"
line.add("D1", M .. "shaft_drive.lua")
line.add("DUT", M .. "torque_limiter.lua")
line.add("L1", M .. "shaft_load.lua", { torque = "20 Nm" })
line.join("D1:shaft", "DUT:a")
line.join("DUT:b", "L1:shaft")
return line
