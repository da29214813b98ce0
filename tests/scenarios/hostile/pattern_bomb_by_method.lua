-- expect@3: nil value \(method 'gsub'\)
depanne.api(1)
return ("x"):gsub(".-", "y")
