-- seconds: 10
depanne.api(1)
local line = depanne.line { id = "sorter_flap", name = { fr = "Banc", en = "Bench" } }
local M = "kinds/mechanical/"
line.add("W1", M .. "work_pieces.lua", { taken = "DUT.take", period = "1 s" })
line.add("DUT", M .. "sorter_flap.lua", { offered = "W1.offer" })
return line
