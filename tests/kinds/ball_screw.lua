-- seconds: 8
depanne.api(1)
local line = depanne.line { id = "ball_screw", name = { fr = "Banc", en = "Bench" } }
local M = "kinds/mechanical/"
line.add("D1", M .. "shaft_drive.lua", { speed = "300 rpm", inertia = "0.02 kg.m2", torque = "8 Nm", ramp = "0.5 s" })
line.add("DUT", M .. "ball_screw.lua")
line.add("A1", M .. "rod_drive.lua", { force = "1 N", slip = "1 m/s", mass = "30 kg", maximum = "2 m" })
line.join("D1:shaft", "DUT:screw")
line.join("DUT:nut", "A1:rod")
line.startup { { at = "2 s", set = "D1.run", value = 0 }, { at = "3 s", set = "D1.run", value = -1 }, { at = "4 s", set = "D1.run", value = 1 } }
return line
