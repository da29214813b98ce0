-- seconds: 8
depanne.api(1)
local line = depanne.line { id = "shock_absorber", name = { fr = "Banc", en = "Bench" } }
local M = "kinds/mechanical/"
line.add("A1", M .. "rod_drive.lua", { speed = "0.66 m/s", force = "60 N", mass = "4 kg", slip = "0.05 m/s", maximum = "0.4 m", ramp = "0 s" })
line.add("DUT", M .. "shock_absorber.lua", { position = "A1.position" })
line.join("A1:rod", "DUT:rod")
line.startup { { at = "1 s", set = "A1.run", value = 1 }, { at = "4 s", set = "A1.run", value = -1 }, { at = "6 s", set = "A1.run", value = 1 } }
return line
