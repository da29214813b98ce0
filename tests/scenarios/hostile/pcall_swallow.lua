-- expect@3: pcall is not known
depanne.api(1)
while true do pcall(function() while true do end end) end
