-- seconds: 20
depanne.api(1)
local line = depanne.line { id = "magazine", name = { fr = "Banc", en = "Bench" } }
local M = "kinds/mechanical/"
line.add("A1", M .. "rod_drive.lua", { maximum = "0.1 m", force = "100 N" })
line.add("DUT", M .. "magazine.lua", { position = "A1.position" })
line.join("A1:rod", "DUT:pusher")
line.startup { { at = "2 s", set = "A1.run", value = 1 }, { at = "5 s", set = "A1.run", value = -1 }, { at = "8 s", set = "A1.run", value = 1 }, { at = "11 s", set = "A1.run", value = -1 }, { at = "14 s", set = "A1.run", value = 1 }, { at = "17 s", set = "A1.run", value = -1 } }
return line
