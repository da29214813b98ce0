-- seconds: 6
depanne.api(1)
local line = depanne.line { id = "machine_feet", name = { fr = "Banc", en = "Bench" } }
local M = "kinds/mechanical/"
line.add("D1", M .. "shaft_drive.lua")
line.add("DUT", M .. "machine_feet.lua")
line.join("D1:shaft", "DUT:shaft")
return line
