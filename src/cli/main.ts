console.log('dakto')
