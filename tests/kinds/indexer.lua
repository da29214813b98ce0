-- seconds: 8
depanne.api(1)
local line = depanne.line { id = "indexer", name = { fr = "Banc", en = "Bench" } }
local M = "kinds/mechanical/"
line.add("D1", M .. "shaft_drive.lua", { speed = "60 rpm" })
line.add("DUT", M .. "indexer.lua")
line.join("D1:shaft", "DUT:shaft")
return line
