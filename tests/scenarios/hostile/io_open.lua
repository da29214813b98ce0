-- expect@3: io is not known
depanne.api(1)
local f = io.open("canary", "w")
