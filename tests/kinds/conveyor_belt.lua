-- seconds: 60
depanne.api(1)
local line = depanne.line { id = "conveyor_belt", name = { fr = "Banc", en = "Bench" } }
local M = "kinds/mechanical/"
line.add("D1", M .. "shaft_drive.lua", { speed = "42 rpm", torque = "30 Nm", slip = "2 rpm", inertia = "0.2 kg.m2" })
line.add("W1", M .. "work_pieces.lua", { taken = "DUT.take" })
line.add("DUT", M .. "conveyor_belt.lua", { offered = "W1.offer", stopper = "D1.run" })
line.join("D1:shaft", "DUT:drum")
return line
