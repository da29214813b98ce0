-- seconds: 16
depanne.api(1)
local line = depanne.line { id = "press_tool", name = { fr = "Banc", en = "Bench" } }
local M = "kinds/mechanical/"
line.add("A1", M .. "rod_drive.lua", { speed = "0.08 m/s", force = "18 kN", mass = "250 kg", slip = "0.08 m/s", maximum = "0.15 m" })
line.add("W1", M .. "work_pieces.lua", { taken = "DUT.take" })
line.add("DUT", M .. "press_tool.lua", { position = "A1.position", offered = "W1.offer", taken = "B1.take" })
line.add("B1", M .. "sorter_flap.lua", { offered = "DUT.offer" })
line.join("A1:rod", "DUT:ram")
line.startup { { at = "3 s", set = "A1.run", value = 1 }, { at = "6 s", set = "A1.run", value = -1 }, { at = "10 s", set = "A1.run", value = 1 }, { at = "13 s", set = "A1.run", value = -1 } }
return line
