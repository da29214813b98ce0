-- seconds: 12
depanne.api(1)
local line = depanne.line { id = "stopper", name = { fr = "Banc", en = "Bench" } }
local M = "kinds/mechanical/"
line.add("D1", M .. "shaft_drive.lua", { speed = "42 rpm", torque = "30 Nm", slip = "2 rpm", inertia = "0.2 kg.m2" })
line.add("W1", M .. "work_pieces.lua", { taken = "B1.take" })
line.add("X1", M .. "rod_drive.lua", { maximum = "0.015 m", speed = "0.1 m/s", mass = "1 kg" })
line.add("DUT", M .. "stopper.lua", { position = "X1.position" })
line.add("B1", M .. "conveyor_belt.lua", { offered = "W1.offer", stopper = "DUT.up" })
line.join("D1:shaft", "B1:drum")
line.startup { { at = "0.1 s", set = "D1.run", value = 1 }, { at = "7 s", set = "X1.run", value = 1 }, { at = "9 s", set = "X1.run", value = -1 } }
return line
