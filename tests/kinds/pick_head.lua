-- seconds: 10
depanne.api(1)
local line = depanne.line { id = "pick_head", name = { fr = "Banc", en = "Bench" } }
local M = "kinds/mechanical/"
line.add("W1", M .. "work_pieces.lua", { taken = "DUT.take" })
line.add("X1", M .. "rod_drive.lua", { maximum = "0.3 m", speed = "0.3 m/s" })
line.add("Z1", M .. "rod_drive.lua", { maximum = "0.08 m", force = "200 N" })
line.add("G1", M .. "rod_drive.lua", { force = "8 N", slip = "0.05 m/s", mass = "2 kg", maximum = "0.001 m" })
line.add("DUT", M .. "pick_head.lua", { force = "G1.force", x = "X1.position", z = "Z1.position", offered = "W1.offer" })
line.join("Z1:rod", "DUT:axis")
line.startup { { at = "1 s", set = "Z1.run", value = 1 }, { at = "1 s", set = "G1.run", value = 1 }, { at = "4 s", set = "Z1.run", value = -1 }, { at = "6 s", set = "X1.run", value = 1 }, { at = "7.5 s", set = "Z1.run", value = 1 }, { at = "9 s", set = "G1.run", value = 0 } }
return line
