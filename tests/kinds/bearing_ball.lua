-- seconds: 20
depanne.api(1)
local line = depanne.line { id = "bearing_ball", name = { fr = "Banc", en = "Bench" } }
local M = "kinds/mechanical/"
line.add("D1", M .. "shaft_drive.lua")
line.add("DUT", M .. "bearing_ball.lua")
line.join("D1:shaft", "DUT:shaft")
return line
