-- seconds: 6
depanne.api(1)
local line = depanne.line { id = "spring_compression", name = { fr = "Banc", en = "Bench" } }
local M = "kinds/mechanical/"
line.add("A1", M .. "rod_drive.lua", { force = "40 N", mass = "2 kg", slip = "0.05 m/s", maximum = "0.1 m" })
line.add("DUT", M .. "spring_compression.lua", { position = "A1.position" })
line.join("A1:rod", "DUT:rod")
line.startup { { at = "1 s", set = "A1.run", value = 1 } }
return line
