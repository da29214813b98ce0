-- seconds: 10
depanne.api(1)
local line = depanne.line { id = "work_pieces", name = { fr = "Banc", en = "Bench" } }
local M = "kinds/mechanical/"
line.add("D1", M .. "shaft_drive.lua", { speed = "42 rpm" })
line.add("DUT", M .. "work_pieces.lua", { taken = "C1.take" })
line.add("C1", M .. "conveyor_belt.lua", { offered = "DUT.offer", stopper = "D1.run" })
line.join("D1:shaft", "C1:drum")
return line
