-- expect@4: too long
depanne.api(1)
local n = 0
while true do n = n + 1 end
