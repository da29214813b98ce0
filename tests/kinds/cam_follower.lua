-- seconds: 8
depanne.api(1)
local line = depanne.line { id = "cam_follower", name = { fr = "Banc", en = "Bench" } }
local M = "kinds/mechanical/"
line.add("D1", M .. "shaft_drive.lua", { speed = "240 rpm" })
line.add("DUT", M .. "cam_follower.lua")
line.join("D1:shaft", "DUT:shaft")
return line
