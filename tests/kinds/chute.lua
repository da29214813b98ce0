-- seconds: 40
depanne.api(1)
local line = depanne.line { id = "chute", name = { fr = "Banc", en = "Bench" } }
local M = "kinds/mechanical/"
line.add("W1", M .. "work_pieces.lua", { taken = "A1.take", period = "3 s" })
line.add("A1", M .. "sorter_flap.lua", { offered = "W1.offer", taken1 = "DUT.take" })
line.add("DUT", M .. "chute.lua", { offered = "A1.offer1", period = "4 s" })
return line
