-- seconds: 20
depanne.api(1)
local line = depanne.line { id = "bolted_joint", name = { fr = "Banc", en = "Bench" } }
local M = "kinds/mechanical/"
line.add("D1", M .. "shaft_drive.lua")
line.add("F1", M .. "machine_feet.lua", { sideways = "0.6 mm" })
line.add("DUT", M .. "bolted_joint.lua", { vibration = "F1.vibration", life = "600 s" })
line.add("A1", M .. "rod_drive.lua", { force = "12 kN", mass = "20 kg", speed = "0.02 m/s", slip = "2 m/s", minimum = "-0.1 m" })
line.join("D1:shaft", "F1:shaft")
line.join("A1:rod", "DUT:part")
line.startup { { at = "2 s", set = "A1.run", value = 1 } }
return line
