-- expect@3: math.random is not known
depanne.api(1)
local x = math.random()
